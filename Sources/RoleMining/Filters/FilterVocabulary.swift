/// Words that a person may use in filters and sort keys, in addition to the wire's.
///
/// ```swift
/// let words = FilterVocabulary(
///   fields: ["application": ["applicationName"]], values: ["ready": "POTENTIAL_ROLES_CREATED"])
/// ```
public struct FilterVocabulary: Sendable {
  /// The wire's words only.
  public static let wire = FilterVocabulary(fields: [:], values: [:])

  private let fields: [String: [String]]
  let values: [String: String]
  let titles: [String]

  /// Creates a vocabulary.
  ///
  /// - Parameters:
  ///   - fields: Names of fields and sort keys on the wire, by lowercase word. A list uses the first
  ///     one that it documents.
  ///   - values: Values on the wire, by lowercase word, for booleans and choices.
  public init(fields: [String: [String]], values: [String: String]) {
    self.init(fields: fields, values: values, titles: [])
  }

  private init(fields: [String: [String]], values: [String: String], titles: [String]) {
    self.fields = fields
    self.values = values
    self.titles = titles
  }

  /// The vocabulary with more words for fields, which come after its own.
  package func adding(fields more: [String: [String]]) -> FilterVocabulary {
    FilterVocabulary(fields: fields.merging(more) { $0 + $1 }, values: values, titles: titles)
  }

  /// The vocabulary of a list that has columns. Errors name fields by their titles, and values as they are shown.
  package func titled(_ titles: [String]) -> FilterVocabulary {
    FilterVocabulary(fields: fields, values: values, titles: titles)
  }

  /// Whether it has words for fields. They may consist of several words, in double quotes.
  var hasFields: Bool { !fields.isEmpty }

  /// The name on the wire for a word, among those that a list documents; nil if the word is unknown.
  func name(for word: String, among names: [String]) -> String? {
    fields[word.lowercased()]?.first(where: names.contains)
  }

  /// The token with its value as on the wire. Text fields keep their text.
  func value(_ token: FilterToken.Kind, of kind: FilterField.Kind) -> FilterToken.Kind {
    switch (kind, token) {
    case (.choice, .string(let text)): .string(values[text.lowercased()] ?? text)
    case (.boolean, .word(let word)): .word(values[word.lowercased()] ?? word)
    case (.boolean, .string(let text)): .string(values[text.lowercased()] ?? text)
    default: token
    }
  }
}

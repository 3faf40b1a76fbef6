import Review
import RoleEvidence
import RoleMining

/// A pattern for the names of many roles: `{name} {attribute:department} {number:2}`, or `{suggestion}`.
package struct NamePattern: Sendable, Equatable {
  /// A part of a pattern.
  enum Part: Sendable, Equatable {
    case text(String)
    /// The name as it is.
    case name
    /// The most frequent value of an identity attribute.
    case attribute(String)
    /// The place among the roles, padded with zeros to this many digits.
    case number(width: Int)
    /// A name made from the values that stand out.
    case suggestion
  }

  /// What is wrong with a pattern.
  struct Flaw: Error, Equatable {
    /// What is wrong, as a sentence.
    let message: String
    /// The wrong characters, from 1.
    let columns: ClosedRange<Int>
  }

  let parts: [Part]

  /// Reads a pattern.
  ///
  /// - Throws: `Flaw` for a brace without its partner or an unknown placeholder.
  init(_ pattern: String) throws(Flaw) {
    var parts: [Part] = []
    var rest = Array(pattern)[...]
    while let start = rest.firstIndex(where: { "{}".contains($0) }) {
      if start > rest.startIndex { parts.append(.text(String(rest[rest.startIndex..<start]))) }
      guard rest[start] == "{", let end = rest[start...].firstIndex(of: "}") else {
        throw Flaw(message: "This brace has no partner.", columns: start + 1...start + 1)
      }
      guard let part = Part(placeholder: String(rest[start + 1..<end])) else {
        throw Flaw(
          message:
            "The placeholders are {name}, {suggestion}, {attribute:department}, {number} and {number:2}.",
          columns: start + 1...end + 1)
      }
      parts.append(part)
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
  }

  /// Whether the pattern has anything besides text.
  var hasPlaceholders: Bool { parts.contains { if case .text = $0 { false } else { true } } }

  /// Whether it needs the whole role, which lists do not have.
  var needsWholeRole: Bool {
    suggests || parts.contains { if case .attribute = $0 { true } else { false } }
  }

  /// Whether suggested names are part of it.
  var suggests: Bool { parts.contains(.suggestion) }

  /// What a pattern needs and a role does not have.
  enum Missing: Error, Equatable {
    /// A value of an attribute.
    case attribute(String)
    /// Values that stand out.
    case suggestion

    /// What is missing, as a sentence.
    var words: String {
      switch self {
      case .attribute(let attribute): "Its identities have no \(attribute)."
      case .suggestion: "No attribute value stands out among its identities."
      }
    }
  }

  /// The name of a role.
  ///
  /// - Parameters:
  ///   - role: The role; with the distribution of its attributes if the pattern needs that.
  ///   - number: Its place among the roles, from 1.
  ///   - suggestion: The suggested name; nil if there is none.
  ///   - written: How a value is written in the name.
  /// - Returns: The name, without blanks around it.
  /// - Throws: `Missing`.
  func name(
    of role: PotentialRole, number: Int, suggestion: String? = nil,
    written: (String) -> String = { $0 }
  ) throws(Missing) -> String {
    var name = ""
    for part in parts {
      switch part {
      case .text(let text): name += text
      case .name: name += written(role.displayName)
      case .attribute(let attribute):
        guard let value = role.strongestValue(of: attribute) else {
          throw .attribute(attribute)
        }
        name += written(value)
      case .suggestion:
        guard let suggestion else { throw .suggestion }
        name += written(suggestion)
      case .number(let width):
        let digits = "\(number)"
        name += String(repeating: "0", count: max(0, width - digits.count)) + digits
      }
    }
    return name.trimmed
  }
}

extension NamePattern.Part {
  fileprivate init?(placeholder: String) {
    let words = placeholder.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).trimmed }
    switch (words[0].lowercased(), words.dropFirst().first) {
    case ("name", nil): self = .name
    case ("suggestion", nil): self = .suggestion
    case ("number", nil): self = .number(width: 1)
    case ("number", let digits?):
      guard let width = Int(digits), (1...9).contains(width) else { return nil }
      self = .number(width: width)
    case ("attribute", let attribute?) where !attribute.isEmpty: self = .attribute(attribute)
    default: return nil
    }
  }
}

extension PotentialRole {
  /// The value that most of the identities share; nil if the tenant gives none.
  fileprivate func strongestValue(of attribute: String) -> String? {
    let values = identityDistribution?
      .first { $0.attributeName?.lowercased() == attribute.lowercased() }?.distribution
      .filter { !($0.attributeValue ?? "").trimmed.isEmpty }
    return values?.max { $0.count ?? 0 < $1.count ?? 0 }?.attributeValue?.trimmed
  }
}

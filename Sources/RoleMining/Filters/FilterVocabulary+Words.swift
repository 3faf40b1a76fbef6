extension FilterVocabulary {
  /// What the fields of a list are called: those of a column by its title, in the order of the columns, then the
  /// others by their names.
  ///
  /// - Parameter fields: All fields of the list, because a title may stand for several.
  /// - Returns: A word for each field.
  package func words(for fields: [FilterField]) -> [FieldWord] {
    let names = fields.map(\.name)
    var rest = fields
    let titled = titles.compactMap { title -> FieldWord? in
      let name = name(for: title, among: names)
      guard let place = rest.firstIndex(where: { $0.name == name }) else { return nil }
      return FieldWord(title, for: rest.remove(at: place))
    }
    return titled + rest.map { FieldWord($0.name, for: $0) }
  }

  /// The word that people see for a choice; the choice itself if it has no word.
  func word(forValue value: String) -> String {
    guard !titles.isEmpty else { return value }
    return values.filter { $0.value == value }.keys.min() ?? value
  }
}

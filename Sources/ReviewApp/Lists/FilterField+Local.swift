import RoleMining

extension FilterField {
  /// A field that is looked at here, with every operator that makes sense for what it holds.
  static func local(_ name: String, _ kind: Kind) -> FilterField {
    FilterField(name: name, kind: kind, operators: kind.localOperators)
  }
}

extension FilterField.Kind {
  /// One of the words that the service is known to use, and no others.
  static func words<Word: OpenValue>(_ words: Word...) -> FilterField.Kind {
    .choice(words.map(\.rawValue))
  }

  fileprivate var localOperators: [FilterOperator] {
    switch self {
    case .text: [.eq, .ne, .sw, .co, .in, .pr, .isnull]
    case .number, .date: [.eq, .ne, .ge, .gt, .le, .lt, .in, .pr, .isnull]
    case .choice: [.eq, .ne, .in, .pr, .isnull]
    case .boolean: [.eq, .ne, .pr, .isnull]
    }
  }
}

extension FilterValue {
  /// Text, or nothing where there is none.
  static func text(_ text: String?) -> FilterValue? { text.map { .text($0) } }

  /// The word of the service, or nothing where there is none.
  static func word(_ word: (some OpenValue)?) -> FilterValue? { word.map { .text($0.rawValue) } }

  /// A whole number, or nothing where there is none.
  static func count(_ number: Int?) -> FilterValue? { number.map { .integer($0) } }

  /// True or false, or nothing where it is unknown.
  static func flag(_ isTrue: Bool?) -> FilterValue? { isTrue.map { .boolean($0) } }
}

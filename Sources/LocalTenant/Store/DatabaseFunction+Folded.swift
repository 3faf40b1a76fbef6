import GRDB

extension DatabaseFunction {
  /// `folded(text)`: text without case, for comparisons like the API's. SQLite's NOCASE handles ASCII only.
  static let folded = DatabaseFunction("folded", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0])?.folded
  }
}

extension String {
  /// The form in which texts are compared.
  var folded: String { lowercased() }
}

import RoleMining

/// The items of a field: one, or several with `;` between them.
struct FieldList {
  let items: [String]

  /// - Parameters:
  ///   - text: The field.
  ///   - isKnown: Whether an item exists; a field that exists as a whole is one item, even with a `;`.
  init(_ text: String, isKnown: (String) throws -> Bool) rethrows {
    if try text.contains(";") && !isKnown(text) {
      items = text.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    } else {
      items = text.isEmpty ? [] : [text]
    }
  }
}

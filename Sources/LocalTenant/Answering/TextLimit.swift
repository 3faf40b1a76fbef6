import RoleMining

/// The length and characters of names and descriptions. The service documents no limits for potential roles
/// and sessions; these are those of roles.
enum TextLimit {
  /// A name: one line of at most 128 characters.
  case name
  /// A description: lines of at most 2,000 characters in total.
  case description

  private var greatestLength: Int { self == .name ? 128 : 2000 }

  /// - Parameters:
  ///   - text: The text; nil if there is none.
  ///   - field: The name of the field, such as `/name`.
  /// - Throws: `Refusal` if the text is too long or has a control character.
  func check(_ text: String?, of field: String) throws(Refusal) {
    guard let text else { return }
    guard text.unicodeScalars.count <= greatestLength else {
      throw .invalid("'\(field)' must have at most \(greatestLength) characters.")
    }
    guard !text.unicodeScalars.contains(where: isForbidden) else {
      throw .invalid("'\(field)' must not have control characters.")
    }
  }

  private func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.properties.generalCategory == .control else { return false }
    return self == .name || !"\n\r\t".unicodeScalars.contains(scalar)
  }
}

extension String {
  /// Whether it contains U+0000, at which SQLite would end the text.
  var holdsNull: Bool { utf8.contains(0) }
}

extension JSONValue {
  /// Whether any text in it contains U+0000.
  var holdsNull: Bool {
    switch self {
    case .text(let text): text.holdsNull
    case .array(let elements): elements.contains { $0.holdsNull }
    case .object(let fields): fields.contains { $0.key.holdsNull || $0.value.holdsNull }
    case .null, .boolean, .integer, .number: false
    }
  }
}

/// A pasted value, and what commonly goes wrong in pasting.
struct PastedText {
  private let text: String
  private let title: String
  private let origin: SettingOrigin

  init(_ text: String, called title: String, from origin: SettingOrigin) {
    self.text = text
    self.title = title
    self.origin = origin
  }

  /// Rejects damaged values.
  ///
  /// - Throws: `ConnectionSettingsError`, which states lengths but never the value.
  func check() throws(ConnectionSettingsError) {
    guard let problem else { return }
    throw ConnectionSettingsError("The \(title) from \(origin) \(problem)")
  }

  private var problem: String? {
    let scalars = text.unicodeScalars
    guard !scalars.isEmpty else { return "is empty." }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
    if lines > 1 {
      return "has \(lines) lines instead of one. Copy only the value itself."
    }
    if text.hasPrefix("go-keyring-") {
      return "is in the form that a keyring stores (it begins with go-keyring-, \(text.count) "
        + "characters). Use the \(title) itself."
    }
    let inner = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).count
    if inner < text.count {
      return
        "has \(text.count) characters, \(text.count - inner) of them spaces at its start or end. "
        + "Remove them."
    }
    if scalars.contains(where: { $0.value < 0x20 || $0.value >= 0x7F }) {
      return "contains invalid characters, such as invisible ones or typographic quotes "
        + "(\(text.count) characters). Copy it again."
    }
    return nil
  }
}

/// A value that people copy from one window into another, and what goes wrong with it on the way.
struct PastedText {
  private let text: String
  private let title: String
  private let origin: SettingOrigin

  init(_ text: String, called title: String, from origin: SettingOrigin) {
    self.text = text
    self.title = title
    self.origin = origin
  }

  /// Refuses what cannot be meant.
  ///
  /// - Throws: `ConnectionSettingsError` that tells lengths but never the value.
  func check() throws(ConnectionSettingsError) {
    guard let problem else { return }
    throw ConnectionSettingsError("The \(title) from \(origin) \(problem)")
  }

  private var problem: String? {
    let scalars = text.unicodeScalars
    guard !scalars.isEmpty else { return "is empty." }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
    if lines > 1 {
      return "has \(lines) lines, and it is one: was something else copied along?"
    }
    if text.hasPrefix("go-keyring-") {
      return "is the form that a keyring keeps it in (it begins with go-keyring-, \(text.count) "
        + "characters): take the \(title) itself."
    }
    let inner = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).count
    if inner < text.count {
      return "has \(text.count) characters, of which \(text.count - inner) at its ends are blanks: "
        + "remove them."
    }
    if scalars.contains(where: { $0.value < 0x20 || $0.value >= 0x7F }) {
      return "has characters that are none of it, such as invisible ones or typographic quotes "
        + "(\(text.count) characters): copy it anew."
    }
    return nil
  }
}

import RoleMining

/// Texts of a report.
enum ReportText {
  /// The text with escapes for what is invisible or changes how the rest is shown. Line ends stay, as `\n`.
  static func visible(_ text: String) -> String {
    text.replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\t", with: " ")
      .spelling { $0 != "\n" && ($0.value < 0x20 || $0.isInvisible) }
  }
}

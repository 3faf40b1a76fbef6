import RoleMining

/// JSON as the tenant wrote it, which no terminal can be driven with.
///
/// What cannot be seen is spelled as `\u` escapes wherever it goes, for a file is shown later. To
/// whoever parses it, it is the same text.
enum JSONText {
  /// Adds JSON to a text.
  static func append(_ json: ArraySlice<UInt8>, to text: inout [UInt8]) {
    // All that is below are letters and signs: JSON has no control characters in texts.
    guard json.contains(where: { $0 >= 0x7F }) else { return text.append(contentsOf: json) }
    text += escapingInvisible(String(decoding: json, as: UTF8.self)).utf8
  }

  /// The same JSON with `\u` escapes for what cannot be seen.
  static func escapingInvisible(_ json: String) -> String {
    json.spelling(\.isInvisible)
  }
}

import RoleMining

/// The tenant's JSON, made safe for terminals.
///
/// Invisible characters become `\u` escapes in every output, because a file is shown later, too. A parser
/// reads the same text.
enum JSONText {
  /// Appends JSON to a text.
  static func append(_ json: ArraySlice<UInt8>, to text: inout [UInt8]) {
    // Everything below is letters and punctuation: JSON strings hold no raw control characters.
    guard json.contains(where: { $0 >= 0x7F }) else { return text.append(contentsOf: json) }
    text += escapingInvisible(String(decoding: json, as: UTF8.self)).utf8
  }

  /// The same JSON with `\u` escapes for invisible characters.
  static func escapingInvisible(_ json: String) -> String {
    json.spelling(\.isInvisible)
  }
}

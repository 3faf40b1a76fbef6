import FoundationEssentials

/// The messages of an error body, whatever its shape (T-58).
struct ErrorBody {
  var detailCode: String?
  var trackingID: String?
  var messages: [String]

  init(_ body: Data, status: Int) {
    guard let json = try? WireJSON.decode(JSONValue.self, from: body), case .object = json else {
      messages = Self.plainText(body, status).map { [$0] } ?? []
      return
    }
    detailCode = json["detailCode"]?.text
    trackingID = json["trackingId"]?.text
    // Seen in the wild, most specific first.
    let words: [String?] =
      [json["error_description"]?.text, Self.words(json["error"]), Self.words(json["message"])]
      + Self.texts(json["causes"]) + Self.texts(json["messages"])
      + ["formatted_msg", "errorMessage", "detailMessage"].map { json[$0]?.text }
    messages = words.compactMap(Self.trimmed)
  }

  private static func texts(_ list: JSONValue?) -> [String?] {
    (list?.elements ?? []).map { $0["text"]?.text ?? $0.text }
  }

  /// 401 and 429 declare a field of any type; the published 429 is padded with spaces.
  private static func words(_ value: JSONValue?) -> String? {
    guard let value else { return nil }
    return value.text ?? value["message"]?.text ?? value["text"]?.text
  }

  private static func trimmed(_ text: String?) -> String? {
    guard let text else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// A proxy or a login page answers with HTML, which is useless in a status line.
  private static func plainText(_ body: Data, _ status: Int) -> String? {
    guard let text = trimmed(String(decoding: body.prefix(400), as: UTF8.self)) else { return nil }
    guard !text.hasPrefix("<") else {
      // A maintenance page comes from the right address.
      return (502...504).contains(status)
        ? "It is unavailable and answered with a web page, not JSON."
        : "The answer is a web page, not JSON. Check that the address is the API's."
    }
    return String(text.prefix(200))
  }
}

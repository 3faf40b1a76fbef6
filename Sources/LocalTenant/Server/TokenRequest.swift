import FoundationEssentials
import HTTPTypes
import RoleMining

/// The parameters of a token request, wherever they are: the service accepts an urlencoded or multipart
/// form, the query, and the Basic header for id and secret.
struct TokenRequest {
  private let items: [QueryItem]
  private let basic: (id: String, secret: String)?

  init(_ request: HTTPRequest, query: [QueryItem], body: Data) {
    items = query + Self.form(request.headerFields[.contentType] ?? "", body)
    basic = Self.basic(request.headerFields[.authorization] ?? "")
  }

  /// The grant type; nil if it is missing.
  var grant: String? { self["grant_type"] }

  /// The client's id and secret; empty text for a missing one.
  var credentials: (id: String, secret: String) {
    basic ?? (self["client_id"] ?? "", self["client_secret"] ?? "")
  }

  /// The requested scopes; nil if there are none, which means all.
  var scopes: [String]? {
    self["scope"].map { $0.split(separator: " ").map(String.init) }.flatMap {
      $0.isEmpty ? nil : $0
    }
  }

  /// A parameter that is given twice with different values (RFC 6749, 3.2 forbids it); nil if there is
  /// none.
  var repeated: String? {
    var values: [String: String] = [:]
    return items.first { item in
      values.updateValue(item.value, forKey: item.name).map { $0 != item.value } ?? false
    }?.name
  }

  private subscript(name: String) -> String? { items.last { $0.name == name }?.value }

  private static func form(_ contentType: String, _ body: Data) -> [QueryItem] {
    if let form = MultipartForm(contentType: contentType) { return form.items(in: body) }
    return QueryItem.parse(String(decoding: body, as: UTF8.self))
  }

  /// RFC 6749, 2.3.1: both parts are urlencoded before they are joined.
  private static func basic(_ header: String) -> (id: String, secret: String)? {
    let words = header.split(separator: " ")
    guard words.count == 2, words[0].lowercased() == "basic",
      let bytes = Data(base64Encoded: String(words[1]))
    else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let texts = parts.map { PercentEncoding.decode($0, plusIsSpace: true) ?? String($0) }
    return texts.count == 2 ? (texts[0], texts[1]) : nil
  }
}

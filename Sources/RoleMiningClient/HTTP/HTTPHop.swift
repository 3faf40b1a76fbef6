import AsyncHTTPClient
import FoundationEssentials
import HTTPTypes
import NIOHTTP1

/// One request to one server: the call itself, or a redirect.
struct HTTPHop: Sendable {
  let url: URL
  let place: HostAndPort
  var headers: HTTPFields
  private let method: HTTPRequest.Method
  private let body: Data

  /// The request of a call to its tenant; nil if the address is invalid.
  init?(_ call: Call, to tenant: TenantURL) {
    guard let url = URL(string: tenant.description + (call.request.path ?? "/")) else { return nil }
    self.init(url, method: call.request.method, headers: call.request.headerFields, body: call.body)
  }

  private init?(_ url: URL, method: HTTPRequest.Method, headers: HTTPFields, body: Data) {
    guard let host = url.host(percentEncoded: false), !host.isEmpty else { return nil }
    self.url = url
    place = HostAndPort(
      host: host.filter { $0 != "[" && $0 != "]" }.lowercased(),
      port: url.port ?? (url.scheme == "http" ? 80 : 443))
    self.method = method
    self.headers = headers
    self.body = body
  }

  /// Whether it is protected from eavesdropping: encrypted, or on this machine.
  var isPrivate: Bool { url.scheme == "https" || isOnThisMachine }

  var isOnThisMachine: Bool { url.scheme == "http" && TenantURL.isLoopback(place.host) }

  /// The request to the redirect target `location`; nil if that is invalid.
  ///
  /// A redirect to another server drops everything meant for the tenant: the access token, cookies, and all
  /// headers that HTTP itself does not need.
  func following(_ location: String) -> HTTPHop? {
    guard let url = URL(string: location, relativeTo: url)?.absoluteURL,
      var hop = HTTPHop(url, method: .get, headers: headers, body: Data())
    else { return nil }
    if hop.place != place || hop.url.scheme != self.url.scheme {
      hop.headers = headers.filter { [.accept, .userAgent].contains($0.name) }
    }
    return hop
  }

  var request: HTTPClientRequest {
    var request = HTTPClientRequest(url: url.absoluteString)
    request.method = HTTPMethod(rawValue: method.rawValue)
    for field in headers { request.headers.add(name: field.name.rawName, value: field.value) }
    if !body.isEmpty { request.body = .bytes(body) }
    return request
  }
}

extension HTTPFields {
  fileprivate func filter(_ isKept: (HTTPField) -> Bool) -> HTTPFields {
    var kept = HTTPFields()
    for field in self where isKept(field) { kept.append(field) }
    return kept
  }
}

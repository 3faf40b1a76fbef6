import FoundationEssentials
import RoleMining

/// A form as `multipart/form-data` (RFC 7578), which some SDKs use for their credentials.
struct MultipartForm {
  private let delimiter: Data

  /// Nil for another content type.
  init?(contentType: String) {
    let parts = contentType.split(separator: ";")
    guard parts.first?.lowercased() == "multipart/form-data",
      let boundary = Self.parameter("boundary", in: parts.dropFirst()), !boundary.isEmpty
    else { return nil }
    delimiter = Data("--\(boundary)".utf8)
  }

  /// The fields of the body; malformed ones are skipped.
  func items(in body: Data) -> [QueryItem] {
    var items: [QueryItem] = []
    var rest = body[...]
    while let start = rest.firstRange(of: delimiter) {
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: delimiter) else { break }
      if let item = Self.item(rest[..<end.lowerBound]) { items.append(item) }
      rest = rest[end.lowerBound...]
    }
    return items
  }

  private static let lineEnd = Data("\r\n".utf8)

  /// One part: a line end, the header, an empty line, the value, a line end.
  private static func item(_ part: Data) -> QueryItem? {
    guard part.starts(with: lineEnd), part.suffix(2) == lineEnd,
      let gap = part.firstRange(of: lineEnd + lineEnd)
    else { return nil }
    let header = String(decoding: part[..<gap.lowerBound], as: UTF8.self)
    let value = part[gap.upperBound...].dropLast(2)
    for line in header.split(whereSeparator: \.isNewline)
    where line.lowercased().hasPrefix("content-disposition:") {
      guard let name = parameter("name", in: line.split(separator: ";").dropFirst()) else {
        continue
      }
      return QueryItem(name, String(decoding: value, as: UTF8.self))
    }
    return nil
  }

  /// The value of `name=value` or `name="value"`.
  private static func parameter(_ name: String, in parts: ArraySlice<Substring>) -> String? {
    for part in parts {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, pair[0].filter({ $0 != " " }).lowercased() == name else { continue }
      return String(pair[1].filter { $0 != "\"" })
    }
    return nil
  }
}

import Crypto
import FoundationEssentials
import RoleMining

extension ReviewReport {
  /// The JSON form: equal reports give equal bytes. Invisible characters are escaped, so that it can be
  /// shown anywhere.
  ///
  /// - Throws: `EncodingError`.
  package func json() throws -> Data {
    let json = String(decoding: try WireJSON.encode(self, readable: true), as: UTF8.self)
    return Data((json.spelling(\.isInvisible) + "\n").utf8)
  }

  /// Reads the JSON form.
  ///
  /// - Throws: `DecodingError`, including for a form that another version of this program wrote.
  package init(json: Data) throws {
    let report: Self = try WireJSON.decode(from: json)
    guard report.format == Self.currentFormat else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: [], debugDescription: "the form \(report.format) is unknown"))
    }
    self = report
  }
}

/// The SHA-256 of a file, as `sha256sum` prints it.
package enum FileHash {
  /// Hashes bytes.
  package static func sha256(of bytes: Data) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return byte < 16 ? "0" + digits : digits
    }.joined()
  }
}

import FoundationEssentials
import RoleMining

extension KeyedDecodingContainer {
  /// Reads a time, in UTC to the millisecond.
  ///
  /// - Throws: `DecodingError`.
  func decodeTime(forKey key: Key) throws -> Date {
    let text = try decode(String.self, forKey: key)
    guard let time = Timestamp.parse(text) else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self, debugDescription: "\(text) is not a time")
    }
    return time
  }
}

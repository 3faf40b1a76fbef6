import FoundationEssentials
import RoleMining

/// JSON arrays as text: how a list of any length goes into one SQL argument (`json_each`).
enum JSONArgument {
  static func array(_ values: some Encodable) throws -> String {
    String(decoding: try WireJSON.encode(values), as: UTF8.self)
  }
}

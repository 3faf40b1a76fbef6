import FoundationEssentials
import RoleMining

/// JSON arrays as text: a list of any length as one SQL argument (`json_each`).
enum JSONArgument {
  static func array(_ values: some Encodable) throws -> String {
    String(decoding: try WireJSON.encode(values), as: UTF8.self)
  }
}

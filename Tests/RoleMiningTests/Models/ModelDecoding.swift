import FoundationEssentials
import RoleMining

/// Reads a model from JSON that is written in a test.
func decoded<Model: Decodable>(_ json: String, as type: Model.Type = Model.self) throws -> Model {
  try WireJSON.decode(from: Data(json.utf8))
}

/// The JSON that a model writes.
func json(of model: some Encodable) throws -> JSONValue {
  try WireJSON.decode(from: WireJSON.encode(model))
}

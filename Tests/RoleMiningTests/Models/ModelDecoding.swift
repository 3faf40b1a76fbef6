import FoundationEssentials
import RoleMining

/// Decodes a model from JSON in a test.
func decoded<Model: Decodable>(_ json: String, as type: Model.Type = Model.self) throws -> Model {
  try WireJSON.decode(from: Data(json.utf8))
}

/// The JSON of a model.
func json(of model: some Encodable) throws -> JSONValue {
  try WireJSON.decode(from: WireJSON.encode(model))
}

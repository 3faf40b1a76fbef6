/// One step of a JSON Patch (`JsonPatchOperation`, RFC 6902).
public struct PatchOperation: Sendable, Hashable, Codable {
  /// The operation. T-43: move and copy are omitted because their required `from` field is not declared.
  public enum Verb: String, Sendable, Hashable, Codable {
    /// Adds a value.
    case add
    /// Removes a value.
    case remove
    /// Replaces a value.
    case replace
    /// Fails the patch unless the value is as given.
    case test
  }

  /// The operation.
  public var verb: Verb
  /// The path of the field, such as `/name`.
  public var path: String
  /// The value, for all operations but remove.
  public var value: JSONValue?

  /// Makes a step.
  public init(_ verb: Verb, _ path: String, _ value: JSONValue? = nil) {
    self.verb = verb
    self.path = path
    self.value = value
  }

  private enum CodingKeys: String, CodingKey {
    case verb = "op"
    case path, value
  }
}

/// One step of a JSON Patch (`JsonPatchOperation`, RFC 6902).
public struct PatchOperation: Sendable, Hashable, Codable {
  /// What a step does. T-43: move and copy are declared without the field they need, so they are
  /// not offered.
  public enum Verb: String, Sendable, Hashable, Codable {
    /// Sets a value that is not there.
    case add
    /// Takes a value away.
    case remove
    /// Sets a value.
    case replace
    /// Refuses the patch unless the value is as given.
    case test
  }

  /// What the step does.
  public var verb: Verb
  /// Which field, such as `/name`.
  public var path: String
  /// The value, for all but remove.
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

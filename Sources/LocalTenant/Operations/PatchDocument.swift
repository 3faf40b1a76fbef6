import RoleMining

/// The steps of a JSON Patch, decoded as this API needs them.
struct PatchDocument {
  private let steps: [PatchOperation]

  /// - Throws: `Refusal` if the body is not a patch, or has no steps.
  init(_ call: OperationCall) throws {
    steps = try call.decoded([PatchOperation].self)
    guard !steps.isEmpty else { throw Refusal.invalid("The patch has no steps.") }
  }

  /// Passes each step to `apply`, by the path of its field.
  ///
  /// - Parameters:
  ///   - verbs: The allowed operations; the document declares more than the service supports (T-41).
  ///   - apply: Receives the field with its value; a removed value is null.
  /// - Throws: `Refusal` for a step that is not allowed, and what `apply` throws.
  func forEach(
    allowing verbs: Set<PatchOperation.Verb>, _ apply: (PatchField) throws -> Void
  ) throws {
    for step in steps {
      guard verbs.contains(step.verb) else {
        let allowed = verbs.map(\.rawValue).sorted().joined(separator: " or ")
        throw Refusal.invalid(
          "Unsupported step '\(step.verb.rawValue) \(step.path)': use \(allowed).")
      }
      let isRemoval = step.verb == .remove
      guard isRemoval || step.value != nil else {
        throw Refusal.invalid("The step for '\(step.path)' has no value.")
      }
      try apply(PatchField(path: step.path, value: isRemoval ? .null : step.value ?? .null))
    }
  }
}

/// A field of a patch with its new value. T-38: numbers and booleans may be text.
struct PatchField {
  let path: String
  let value: JSONValue

  /// True or false.
  ///
  /// - Throws: `Refusal` if it is neither true nor false.
  func flag() throws -> Bool {
    guard let flag = value.text.flatMap({ Bool($0.lowercased()) }) else {
      throw Refusal.invalid("'\(path)' must be true or false.")
    }
    return flag
  }

  /// A whole number.
  ///
  /// - Throws: `Refusal` if it is not a whole number.
  func integer() throws -> Int {
    guard let integer = value.text.flatMap({ Int($0) }) else {
      throw Refusal.invalid("'\(path)' must be a whole number.")
    }
    return integer
  }

  /// Text that is not blank.
  ///
  /// - Throws: `Refusal` if it is anything else.
  func name() throws -> String {
    guard case .text(let text) = value, !text.allSatisfy(\.isWhitespace) else {
      throw Refusal.invalid("'\(path)' must be text that is not blank.")
    }
    return text
  }

  /// Text, or nil if it is removed.
  ///
  /// - Throws: `Refusal` if it is anything else.
  func text() throws -> String? {
    switch value {
    case .text(let text): return text
    case .null: return nil
    default: throw Refusal.invalid("'\(path)' must be text.")
    }
  }

  /// The refusal for a field that cannot be changed.
  func refused(allowed: [String]) -> Refusal {
    .invalid("'\(path)' cannot be changed, only \(allowed.joined(separator: ", ")).")
  }
}

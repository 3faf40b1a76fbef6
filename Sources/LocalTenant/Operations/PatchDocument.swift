import RoleMining

/// The steps of a JSON Patch, read the way this API needs them.
struct PatchDocument {
  private let steps: [PatchOperation]

  /// - Throws: `Refusal` when the body is no patch, or has no steps.
  init(_ call: OperationCall) throws {
    steps = try call.decoded([PatchOperation].self)
    guard !steps.isEmpty else { throw Refusal.invalid("The patch has no steps.") }
  }

  /// Hands each step to `apply`, by the name of its field.
  ///
  /// - Parameters:
  ///   - verbs: What may be done; the document allows more than the service does (T-41).
  ///   - apply: Takes field and value; a value that is taken away is null.
  /// - Throws: `Refusal` for a step that may not be, and what `apply` throws.
  func forEach(
    allowing verbs: Set<PatchOperation.Verb>, _ apply: (PatchField) throws -> Void
  ) throws {
    for step in steps {
      guard verbs.contains(step.verb) else {
        let allowed = verbs.map(\.rawValue).sorted().joined(separator: " or ")
        throw Refusal.invalid(
          "The step '\(step.verb.rawValue) \(step.path)' is not supported: use \(allowed).")
      }
      let isRemoval = step.verb == .remove
      guard isRemoval || step.value != nil else {
        throw Refusal.invalid("The step for '\(step.path)' has no value.")
      }
      try apply(PatchField(path: step.path, value: isRemoval ? .null : step.value ?? .null))
    }
  }
}

/// One field of a patch with its new value. T-38: values may be text in place of numbers and flags.
struct PatchField {
  let path: String
  let value: JSONValue

  /// True or false.
  ///
  /// - Throws: `Refusal` when the value is neither.
  func flag() throws -> Bool {
    guard let flag = value.text.flatMap({ Bool($0.lowercased()) }) else {
      throw Refusal.invalid("'\(path)' takes true or false.")
    }
    return flag
  }

  /// A whole number.
  ///
  /// - Throws: `Refusal` when the value is none.
  func integer() throws -> Int {
    guard let integer = value.text.flatMap({ Int($0) }) else {
      throw Refusal.invalid("'\(path)' takes a whole number.")
    }
    return integer
  }

  /// Text that is not blank.
  ///
  /// - Throws: `Refusal` when the value is something else.
  func name() throws -> String {
    guard case .text(let text) = value, !text.allSatisfy(\.isWhitespace) else {
      throw Refusal.invalid("'\(path)' takes text that is not blank.")
    }
    return text
  }

  /// Text, or nil when it is taken away.
  ///
  /// - Throws: `Refusal` when the value is something else.
  func text() throws -> String? {
    switch value {
    case .text(let text): return text
    case .null: return nil
    default: throw Refusal.invalid("'\(path)' takes text.")
    }
  }

  /// What is answered when the field cannot be changed.
  func refused(allowed: [String]) -> Refusal {
    .invalid("'\(path)' cannot be changed. What can: \(allowed.joined(separator: ", ")).")
  }
}

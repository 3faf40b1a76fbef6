extension [PatchOperation] {
  /// The same patch with numbers and booleans as text.
  ///
  /// T-38: the published examples have text, the schema allows both.
  var withTextValues: Self {
    map { step in
      guard let text = step.value?.text else { return step }
      return PatchOperation(step.verb, step.path, .text(text))
    }
  }

  /// The same patch with `add` for the name, which needs no existing value.
  ///
  /// T-41: an example adds the name of a session; a tenant may refuse to replace a null.
  var addingName: Self {
    map { step in
      guard step.verb == .replace, step.path == "/name" else { return step }
      return PatchOperation(.add, step.path, step.value)
    }
  }
}

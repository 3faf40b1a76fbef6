extension [PatchOperation] {
  /// The same patch with its numbers and booleans as text.
  ///
  /// T-38: the published examples write them so, the schema allows both.
  var withTextValues: Self {
    map { step in
      guard let text = step.value?.text else { return step }
      return PatchOperation(step.verb, step.path, .text(text))
    }
  }

  /// The same patch, which does not expect that there is a name to replace.
  ///
  /// T-41: an example adds the name of a session; a tenant may refuse to replace one that is null.
  var addingName: Self {
    map { step in
      guard step.verb == .replace, step.path == "/name" else { return step }
      return PatchOperation(.add, step.path, step.value)
    }
  }
}

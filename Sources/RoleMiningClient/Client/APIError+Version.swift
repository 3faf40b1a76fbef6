import RoleMining

extension APIError {
  /// T-74: what stands at a path without ids is missing only when the tenant does not have this version
  /// of the API. Another one is the analyst's choice, never ours: each version has a rate budget of its
  /// own, may answer otherwise, and a 404 may also be a matter of rights.
  func blaming(_ version: APIVersion) -> APIError {
    guard kind == .missing else { return self }
    var error = self
    error.messages.insert(
      "At this address there is no version \(version.rawValue) of the API for this login; "
        + "--api-version chooses another", at: 0)
    return error
  }
}

import RoleMining

extension APIError {
  /// T-74: a role mining path without ids is missing only if the tenant lacks this version of the API.
  /// Choosing another version is up to the analyst: each has its own rate budget, may answer differently,
  /// and a 404 may also mean missing rights.
  func blaming(_ version: APIVersion, of endpoint: Endpoint) -> APIError {
    guard kind == .missing, !endpoint.template.contains("{"),
      Endpoint.roleMining.contains(where: { $0.name == endpoint.name })
    else { return self }
    var error = self
    error.messages.insert(
      "This address has no API version \(version.rawValue), or not for this login; choose another "
        + "with --api-version", at: 0)
    return error
  }
}

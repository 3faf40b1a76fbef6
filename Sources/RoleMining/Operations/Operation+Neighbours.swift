extension Operation where Output == ExistingRole {
  /// A role of the tenant (getRole). T-70: the id may be one of IdentityIQ, which the tenant does not
  /// know.
  public static func existingRole(_ id: ExistingRole.ID) -> Self {
    Self(.readExistingRole, ids: [id.rawValue])
  }
}

extension Operation where Output == Int {
  /// How many identities match a query in the search language (searchCount). The number is in a header
  /// of an answer without a body.
  public static func count(ofIdentities query: String) -> Self {
    Self(.countIdentities, body: .json(CountedSearch(query))) { reply in
      guard let total = reply.total else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: [], debugDescription: "the answer has no number in X-Total-Count"))
      }
      return total
    }
  }
}

extension Operation where Output == PredictedViolations {
  /// The policies that an identity would violate with more access (startPredictSodViolations).
  public static func predictedViolations(_ access: ProspectiveAccess) -> Self {
    Self(.predictViolations, body: .json(access))
  }
}

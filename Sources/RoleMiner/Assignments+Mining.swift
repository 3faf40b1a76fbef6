extension Assignments {
  /// Mines potential roles: groups of identities with similar access.
  ///
  /// The result depends only on the assignments and the parameters, never on the order of rows, on time
  /// or on chance. `Grouping` describes the algorithm.
  ///
  /// - Parameters:
  ///   - parameters: What to mine, and for whom.
  ///   - progress: Called on the caller's thread between steps. Throw from it to stop.
  /// - Returns: The potential roles with their metrics, and the prune threshold used.
  /// - Throws: What `progress` throws, nothing else.
  package func mine(
    _ parameters: MiningParameters, progress: (MiningProgress) throws -> Void
  ) rethrows -> MiningResult {
    let scope = identities(in: parameters.scope)
    try progress(.identitiesObtained(count: scope.count))
    switch parameters.type {
    case .specialized:
      return try SpecializedMining(assignments: self, scope: scope, parameters: parameters)
        .run(progress)
    case .common:
      return try CommonMining(assignments: self, scope: scope, parameters: parameters)
        .run(progress)
    }
  }

  private func identities(in scope: Set<String>?) -> [Int] {
    guard let scope else { return Array(0..<identityCount) }
    return scope.compactMap(identity(withID:)).sorted()
  }
}

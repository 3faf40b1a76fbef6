extension Assignments {
  /// Mines potential roles: groups of identities with similar access.
  ///
  /// The result depends only on the assignments and the parameters, never on the order of rows, on time
  /// or on chance. `Grouping` describes the algorithm. To mine again with other limits, keep a `Mining`.
  ///
  /// - Parameters:
  ///   - parameters: What to mine, and for whom.
  ///   - progress: Called on the caller's thread, at once and then every few milliseconds. Throw from it to stop.
  /// - Returns: The potential roles with their metrics, and the prune threshold used.
  /// - Throws: What `progress` throws, nothing else.
  package func mine(
    _ parameters: MiningParameters, progress: (MiningProgress) throws -> Void
  ) rethrows -> MiningResult {
    var mining = Mining(self, parameters)
    return try mining.result(progress: progress)
  }
}

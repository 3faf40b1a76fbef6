/// Mines one scope. Mining again with other limits repeats only the work that they change.
///
/// ```swift
/// var mining = Mining(assignments, parameters)
/// let result = try mining.result { step in … }
/// let fewer = try mining.result(minimumIdentities: 50) { step in … }
/// ```
///
/// A result depends only on the assignments and the limits, never on what was mined before, on the order of
/// rows, on time or on chance.
package struct Mining: Sendable {
  private let assignments: Assignments
  private let parameters: MiningParameters
  private let scope: [Int]
  private var specialized: SpecializedMining?

  /// Prepares mining; the work begins with the first result.
  ///
  /// - Parameters:
  ///   - assignments: Who holds what.
  ///   - parameters: What to mine, and for whom. The limits are the defaults of `result`.
  package init(_ assignments: Assignments, _ parameters: MiningParameters) {
    self.assignments = assignments
    self.parameters = parameters
    scope =
      parameters.scope.map { $0.compactMap(assignments.identity(withID:)).sorted() }
      ?? Array(0..<assignments.identityCount)
  }

  /// Mines with the limits of the parameters.
  ///
  /// - Parameter progress: Called on the caller's thread, at once and then every few milliseconds. Throw from it to
  ///   stop.
  /// - Returns: The potential roles with their figures.
  /// - Throws: What `progress` throws, nothing else.
  package mutating func result(
    progress: (MiningProgress) throws -> Void
  ) rethrows -> MiningResult {
    try result(
      pruneThreshold: parameters.pruneThreshold, minimumIdentities: parameters.minimumIdentities,
      progress: progress)
  }

  /// Mines with other limits, and reuses what they have in common with earlier ones.
  ///
  /// - Parameters:
  ///   - pruneThreshold: In percent; nil uses the prescribed one.
  ///   - minimumIdentities: The minimum number of identities in a role.
  ///   - progress: Called on the caller's thread, at once and then every few milliseconds. Throw from it to stop.
  /// - Returns: The potential roles with their figures.
  /// - Throws: What `progress` throws, nothing else.
  package mutating func result(
    pruneThreshold: Int?, minimumIdentities: Int, progress: (MiningProgress) throws -> Void
  ) rethrows -> MiningResult {
    try progress(.identitiesObtained(count: scope.count))
    var parameters = parameters
    parameters.pruneThreshold = pruneThreshold
    parameters.minimumIdentities = minimumIdentities
    switch parameters.type {
    case .specialized:
      var mining =
        specialized
        ?? SpecializedMining(assignments: assignments, scope: scope, parameters: parameters)
      // Keeps what has been computed even if mining is stopped.
      defer { specialized = mining }
      return try mining.result(parameters, progress)
    case .common:
      return try CommonMining(assignments: assignments, scope: scope, parameters: parameters)
        .run(progress)
    }
  }

  /// Finds the prescribed threshold for results that were mined without it; see
  /// `MiningParameters.defersPrescribedThreshold`.
  ///
  /// - Parameters:
  ///   - minimumIdentities: The minimum number of identities in a role.
  ///   - progress: Called on the caller's thread, at once and then every few milliseconds. Throw from it to stop.
  /// - Returns: The threshold, in percent.
  /// - Throws: What `progress` throws, nothing else.
  package mutating func prescribedThreshold(
    minimumIdentities: Int, progress: (MiningProgress) throws -> Void
  ) rethrows -> Int {
    guard parameters.type == .specialized else { return CommonMining.prescribed }
    var mining =
      specialized
      ?? SpecializedMining(assignments: assignments, scope: scope, parameters: parameters)
    defer { specialized = mining }
    return try mining.prescribedThreshold(minimumIdentities: minimumIdentities, progress)
  }

  /// Measures how far the data determine the roles, by mining again in other orders. Each order takes as long as mining
  /// with a given threshold, so ask for this after the roles are shown.
  ///
  /// - Parameters:
  ///   - result: The result with the roles.
  ///   - minimumIdentities: The minimum number of identities that the result was mined with.
  ///   - restarts: How many other orders are tried.
  ///   - progress: Called on the caller's thread every few milliseconds. Throw from it to stop.
  /// - Returns: The stability; nil in a common session, which does not depend on any order.
  /// - Throws: What `progress` throws, nothing else.
  package func stability(
    of result: MiningResult, minimumIdentities: Int, restarts: Int = 3,
    progress: (MiningProgress) throws -> Void
  ) rethrows -> Stability? {
    guard parameters.type == .specialized else { return nil }
    let mining =
      specialized
      ?? SpecializedMining(assignments: assignments, scope: scope, parameters: parameters)
    return try mining.stability(
      restarts: restarts, threshold: result.pruneThreshold,
      gate: Gate(minimumIdentities: minimumIdentities), progress)
  }
}

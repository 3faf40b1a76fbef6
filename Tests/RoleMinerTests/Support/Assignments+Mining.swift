import RoleMiner

extension Assignments {
  /// Mines potential roles without reporting progress.
  func mine(_ parameters: MiningParameters = MiningParameters()) -> MiningResult {
    mine(parameters) { _ in }
  }
}

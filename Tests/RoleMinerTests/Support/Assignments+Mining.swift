import RoleMiner

extension Assignments {
  /// Mines potential roles without telling how far it is.
  func mine(_ parameters: MiningParameters = MiningParameters()) -> MiningResult {
    mine(parameters) { _ in }
  }
}

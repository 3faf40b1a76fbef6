import RoleMining
import RoleMiningClient

extension EffectRunner {
  /// Looks up what became of a change whose answer was lost; nothing is sent again.
  func settle(_ lost: LostAnswer) async -> Settlement<Trace> {
    switch lost.change {
    case .role(.edit(let edit), let path):
      await settlement(of: .edit(path.role, in: path.session, edit), lost) { _ in .change }
    case .role(.change(let fields), let path):
      await settlement(of: .change(path.role, in: path.session, fields), lost) { _ in .change }
    case .provision(let request, let path, let minimumPopularity, let common):
      await settlement(
        of: .provision(
          path.role, in: path.session, request, minimumPopularity: minimumPopularity,
          includeCommonAccess: common),
        lost, before: lost.before, Trace.role)
    case .session(let change, let id):
      await settlement(of: .change(id, change), lost) { _ in .change }
    case .create(let request):
      await settlement(of: .create(request), lost, Trace.session)
    }
  }

  private func settlement<Output>(
    of operation: RoleMining.Operation<Output>, _ lost: LostAnswer, before: Output? = nil,
    _ trace: (Output) -> Trace
  ) async -> Settlement<Trace> {
    let settlement = await client.settle(
      operation, sent: lost.sent, before: before, patience: Patience(clock: clock))
    return switch settlement {
    case .happened(let output): .happened(trace(output))
    case .didNotHappen: .didNotHappen
    case .unknown(let reason): .unknown(reason)
    }
  }
}

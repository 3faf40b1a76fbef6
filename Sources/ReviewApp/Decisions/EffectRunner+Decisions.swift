import Journal
import Review
import RoleMining

extension EffectRunner {
  /// Reads the decisions that were recorded after a number.
  func loadDecisions(after number: Int) async -> Answer? {
    guard let desk else { return nil }
    do throws(RecordingFailure) {
      return .decisions(.success(try await desk.decisions(after: number)))
    } catch {
      return .decisions(.failure(error))
    }
  }

  /// Reads the roles on which people decided differently.
  func loadConflicts() async -> Answer? {
    guard let desk else { return nil }
    do throws(RecordingFailure) {
      return .conflicts(.success(try await desk.conflicts()))
    } catch {
      return .conflicts(.failure(error))
    }
  }

  /// Reads the whole decision on a role.
  func loadDecision(on path: RolePath) async -> Answer? {
    guard let desk else { return nil }
    do throws(RecordingFailure) {
      return .decision(path, .success(try await desk.decision(on: path.role)))
    } catch {
      return .decision(path, .failure(error))
    }
  }

  /// Compares a role with earlier decisions.
  func compareDecision(_ subject: DecidedRole, at path: RolePath) async -> Answer? {
    guard let desk else { return nil }
    do throws(RecordingFailure) {
      return .comparison(path, .success(try await desk.compare(subject)))
    } catch {
      return .comparison(path, .failure(error))
    }
  }

  /// Records decisions.
  func record(_ recording: Recording) async -> Answer? {
    guard let desk else { return nil }
    do throws(RecordingFailure) {
      return .recorded(recording, .success(try await desk.record(recording.changes)))
    } catch {
      return .recorded(recording, .failure(error))
    }
  }
}

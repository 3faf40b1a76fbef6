import HTTPTypes
import RoleMining

extension Client {
  /// Tries the fallbacks of a request that was rejected as malformed, until one succeeds. If none does, the
  /// first rejection is thrown, which is about the original request.
  func otherReply<Output>(
    to operation: Operation<Output>, refusedWith refusal: APIError, priority: CallPriority
  ) async throws(APIError) -> Reply {
    // A rejected patch did nothing; an operation that is not idempotent is never sent in two forms,
    // whatever fallbacks it has.
    guard operation.endpoint.isIdempotent else { throw refusal }
    for alternative in operation.fallbacks.alternatives {
      do throws(APIError) {
        return try await firstReply(to: alternative, priority: priority)
      } catch {
        guard error.status == 400 else { throw error }
      }
    }
    throw refusal
  }

  /// Requests what an answer lacks; failures are ignored.
  func completed<Output>(
    _ output: Output, of operation: Operation<Output>, priority: CallPriority
  ) async -> Output {
    var output = output
    for completion in operation.fallbacks.completions {
      guard let question = completion(output), asksElse(question, than: operation) else { continue }
      output = (try? await answer(to: question, priority: priority)) ?? output
    }
    return output
  }

  private func asksElse<Output>(
    _ question: Operation<Output>, than operation: Operation<Output>
  ) -> Bool {
    question.target(version: version) != operation.target(version: version)
  }
}

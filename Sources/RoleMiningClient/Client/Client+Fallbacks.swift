import HTTPTypes
import RoleMining

extension Client {
  /// Sends the other forms of a request that was refused as malformed, until one is understood. What
  /// is thrown is the first refusal, which is about what was meant.
  func otherReply<Output>(
    to operation: Operation<Output>, refusedWith refusal: APIError, priority: CallPriority
  ) async throws(APIError) -> Reply {
    // A refused patch did nothing; what is not idempotent is never sent in two forms, whatever an
    // operation offers.
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

  /// Asks for what an answer lacks. What cannot be had is done without.
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

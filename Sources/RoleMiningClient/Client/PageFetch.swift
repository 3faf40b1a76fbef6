import RoleMining

/// The fetch of one page, cancelled when its last reference is released.
final class PageFetch<Row: Sendable>: Sendable {
  private let task: Task<Result<Page<Row>, APIError>, Never>

  init(_ fetch: @escaping @Sendable () async throws(APIError) -> Page<Row>) {
    task = Task {
      do throws(APIError) {
        return .success(try await fetch())
      } catch {
        return .failure(error)
      }
    }
  }

  deinit {
    task.cancel()
  }

  func page() async throws(APIError) -> Page<Row> {
    let result = await withTaskCancellationHandler {
      await task.value
    } onCancel: {
      task.cancel()
    }
    return try result.get()
  }
}

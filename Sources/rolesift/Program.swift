import ArgumentParser
import Glibc

/// The entry point.
///
/// `main` is synchronous: an `async` one would leave the first thread, which the screen needs, at its
/// first suspension point.
@main
struct Program {
  static func main() {
    MemoryArenas.share()
    CrashReports.neverDumpMemory()
    exit(run().rawValue)
  }

  private static func run() -> ExitStatus {
    do {
      var command = try Rolesift.command(Array(CommandLine.arguments.dropFirst()))
      try command.run()
      return .success
    } catch {
      return report(Failure(error))
    }
  }

  private static func report(_ failure: Failure) -> ExitStatus {
    if failure.status == .success {
      try? Output.standard.text(failure.message)
    } else if !failure.message.isEmpty {
      Output.errors.say(failure.message)
    }
    return failure.status
  }
}

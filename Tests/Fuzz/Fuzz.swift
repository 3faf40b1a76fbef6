import CFuzzer
import Glibc

/// Throws made-up input at one of the places that read what comes from outside, until something
/// traps: `Fuzz json -max_total_time=60 FOLDER`. `script/fuzz` builds and starts it.
@main
struct Fuzz {
  static func main() {
    guard let input = FuzzedInput(rawValue: CommandLine.arguments.dropFirst().first ?? "") else {
      let names = FuzzedInput.allCases.map(\.rawValue).joined(separator: "|")
      fputs("usage: Fuzz \(names) [libFuzzer options] [folders]\n", stderr)
      exit(2)
    }
    // The name is ours; libFuzzer takes what follows.
    var arguments = CommandLine.unsafeArgv
    arguments[1] = arguments[0]
    arguments += 1
    var count = CommandLine.argc - 1
    var start: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
    exit(LLVMFuzzerRunDriver(&count, &start, input.reader))
  }
}

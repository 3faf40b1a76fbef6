import CFuzzer
import FoundationEssentials
import Glibc

/// Throws made-up input at one of the places that read what comes from outside, until something traps.
/// `script/fuzz` builds and starts it; `ROLESIFT_FUZZ_INPUT` says which place.
@main
struct Fuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
    exit(LLVMFuzzerRunDriver(&count, &arguments, readInput))
  }
}

/// What libFuzzer calls with every input, by this name. It returns 0: the input may be kept.
@_cdecl("LLVMFuzzerTestOneInput")
func readInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  chosen.read(bytes.map { Data(bytes: $0, count: count) } ?? Data())
  return 0
}

private let chosen: FuzzedInput = {
  let name = getenv("ROLESIFT_FUZZ_INPUT").map { String(cString: $0) } ?? ""
  if let input = FuzzedInput(rawValue: name) { return input }
  let names = FuzzedInput.allCases.map(\.rawValue).joined(separator: ", ")
  let message = "ROLESIFT_FUZZ_INPUT has to be one of \(names)\n"
  write(STDERR_FILENO, message, message.utf8.count)
  exit(2)
}()

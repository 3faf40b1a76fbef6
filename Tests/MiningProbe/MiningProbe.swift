import FoundationEssentials
import RoleMiner

/// Mines a file of pairs several times and prints what was found and how long it took, as JSON.
///
/// `MiningProbe PAIRS [--minimum N] [--threshold N] [--again] [--stability] [--attributes FILE]`
///
/// PAIRS has lines of `identity entitlement`. `--again` also mines at another threshold and another minimum, reusing
/// what is known. The file of attributes has lines of `identity<TAB>attribute<TAB>value`; with it, common access is
/// mined.
@main struct MiningProbe {
  static func main() throws {
    let options = ProbeOptions(CommandLine.arguments.dropFirst())
    let assignments = try PairReader.assignments(at: options.file)
    var parameters = MiningParameters(
      pruneThreshold: options.threshold, prescribedPruneThreshold: options.threshold,
      minimumIdentities: options.minimum)
    if let file = options.attributes {
      parameters.type = .common
      parameters.attributes = try PairReader.attributes(at: file, in: assignments)
    }
    var mining = Mining(assignments, parameters)
    var timings: [String: Double] = [:]
    var longestPause = 0.0
    var last = ContinuousClock.now
    func timed<Value>(_ name: String, _ work: () -> Value) -> Value {
      let start = ContinuousClock.now
      last = start
      let value = work()
      timings[name] = (ContinuousClock.now - start).inSeconds
      return value
    }
    func watch(_ step: MiningProgress) {
      let now = ContinuousClock.now
      longestPause = max(longestPause, (now - last).inSeconds)
      last = now
    }
    let result = timed("first") { mining.result(progress: watch) }
    if options.isRepeated {
      let other = result.pruneThreshold + 3
      _ = timed("threshold") {
        mining.result(
          pruneThreshold: other, minimumIdentities: options.minimum, progress: watch)
      }
      _ = timed("minimum") {
        mining.result(
          pruneThreshold: result.pruneThreshold, minimumIdentities: options.minimum + 10,
          progress: watch)
      }
    }
    var agreement: Double?
    if options.measuresStability {
      agreement = timed("stability") {
        mining.stability(
          of: result, minimumIdentities: options.minimum, progress: watch)?.agreement
      }
    }
    let report = ProbeReport(
      result, in: assignments, timings: timings, longestPause: longestPause, agreement: agreement)
    print(String(decoding: try JSONEncoder().encode(report), as: UTF8.self))
  }
}

extension Duration {
  var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}

import FoundationEssentials
import Glibc
import RoleMiner
import TestSupport

extension ChangedOrganization {
  /// A generator of organisations beside the repository; absent in a plain clone.
  private static var generator: String {
    URL(filePath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "../shared/mining/scoring/gen_org.py").standardized.path
  }

  /// Whether organisations can be generated here.
  static var canBeGenerated: Bool {
    access(generator, R_OK) == 0 && (try? run("pass", [])) == 0
  }

  /// Generates an organisation of 2,500 people.
  ///
  /// - Throws: `SystemFailure` if the generator fails, or an error of the file system.
  init(generatedSeed seed: Int, noise: Double, _ options: [String: String] = [:]) throws {
    let folder = try TemporaryFolder()
    let status = try Self.run(
      Self.script(options), [folder.path, "default", String(seed), String(noise), "slim"])
    guard status == 0 else { throw SystemFailure("the generator failed", code: status) }
    let pairs = try Self.rows(of: folder.read("pairs.txt"))
      .map { (identity: $0[0] - 1, entitlement: $0[1] - 1) }
    let digits = { (number: Int) in String(String(number + 100_000).dropFirst()) }
    let identityCount = (pairs.map(\.identity).max() ?? -1) + 1
    let entitlementCount = (pairs.map(\.entitlement).max() ?? -1) + 1
    assignments = Assignments(
      identityIDs: (0..<identityCount).map(digits),
      entitlementIDs: (0..<entitlementCount).map(digits), numbered: pairs)
    changed = try Set(Self.rows(of: folder.read("changed.txt")).map { $0[0] })
    doubled = try Set(Self.rows(of: folder.read("doubled.txt")).map { $0[0] })
  }

  private static func rows(of text: String) -> [[Int]] {
    text.split(separator: "\n").map { line in line.split(separator: " ").compactMap { Int($0) } }
  }

  /// Runs the generator so that it also tells who changed jobs; its files do not name them. Whoever came back to
  /// the same job holds nothing from another one.
  private static func script(_ options: [String: String]) -> String {
    """
    import os, sys
    \(options.map { "os.environ['\($0)'] = '\($1)'" }.joined(separator: "; "))
    source = open("\(generator)").read()
    drawn = "        o = R.randrange(J)\\n        for x in roles[o][4]:\\n            if R.random() < .6: e.add(x)"
    assert source.count(drawn) == 1
    told = drawn.replace("\\n", "; changed.append(u) if o != k else None\\n", 1)
    doubly = "        o = R.randrange(J)\\n        for x in roles[o][4]:\\n            if R.random() >= PM: e.add(x)"
    assert source.count(doubly) == 1
    both = doubly.replace("\\n", "; doubled.append(u) if o != k else None\\n", 1)
    changed, doubled = [], []
    exec(compile(source.replace(drawn, told).replace(doubly, both), "generator", "exec"))
    open(out + "/doubled.txt", "w").write("\\n".join(map(str, doubled)))
    open(out + "/changed.txt", "w").write("\\n".join(map(str, changed)))
    """
  }

  /// Runs Python.
  ///
  /// - Returns: Its exit status.
  /// - Throws: `SystemFailure` if there is none.
  private static func run(_ script: String, _ arguments: [String]) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    let pointers = (["python3", "-c", script] + arguments).map { strdup($0) } + [nil]
    defer { pointers.forEach { free($0) } }
    var processID: pid_t = 0
    let code = posix_spawnp(&processID, "python3", &actions, nil, pointers, environ)
    guard code == 0 else { throw SystemFailure("could not start python3", code: code) }
    var status: Int32 = 0
    while waitpid(processID, &status, 0) < 0, errno == EINTR {}
    return status
  }
}

import HTTPTypes
import RoleMining
import Testing

@Suite(.timeLimit(.minutes(1))) struct `Names of headers` {
  @Test func `The constants are the documented names`() {
    #expect(HTTPField.Name.experimental.rawName == "X-SailPoint-Experimental")
    #expect(HTTPField.Name.totalCount.rawName == "X-Total-Count")
    #expect(HTTPField.Name.deprecated.rawName == "X-Deprecated")
  }
}

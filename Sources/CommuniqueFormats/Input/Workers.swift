internal import Dispatch

/// Does work on several cores.
enum Workers {
  /// Does pieces of work, on as many cores as there are, and waits for all.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are; the largest should come first.
  ///   - isMuch: Whether they are worth other threads.
  ///   - body: Does one of them. It is called from several threads.
  static func run(_ count: Int, isMuch: Bool, _ body: @Sendable (Int) -> Void) {
    guard isMuch, count > 1 else {
      for piece in 0..<count { body(piece) }
      return
    }
    DispatchQueue.concurrentPerform(iterations: count, execute: body)
  }
}

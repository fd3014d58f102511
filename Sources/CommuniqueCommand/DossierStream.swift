#if CLI
  internal import CommuniqueFormats
  internal import Dispatch
  internal import Synchronization

  /// The dossiers of several inputs, one after the other. They are read and checked on a second core while the first
  /// does something with those that were read before; the order is that of the inputs all the same.
  final class DossierStream: Sendable {
    /// What comes out.
    enum Event: Sendable {
      /// A dossier, or what is wrong with it.
      case item(ReadingItem)
      /// An input begins.
      case input(String)
      /// An input cannot be read, or not further.
      case unreadable(InputError)
    }

    private struct State {
      var waiting: [Event] = []
      var isFinished = false
      var isCancelled = false
    }

    private let state = Mutex(State())
    private let free: DispatchSemaphore
    private let available = DispatchSemaphore(value: 0)

    /// Starts to read.
    ///
    /// - Parameters:
    ///   - arguments: Paths of files and folders, or `-`.
    ///   - format: The form of the inputs; `nil` where names and beginnings tell.
    ///   - lookAhead: How many dossiers may wait, which bounds the memory.
    init(_ arguments: [String], format: InputFormat?, lookAhead: Int = 16) {
      free = DispatchSemaphore(value: lookAhead)
      let thread = DispatchQueue(label: "communique.reading")
      thread.async { self.read(arguments, format) }
    }

    /// The next event; `nil` at the end.
    func next() -> Event? {
      available.wait()
      defer { free.signal() }
      let event = state.withLock { state in state.waiting.isEmpty ? nil : state.waiting.removeFirst() }
      guard case .item(var item)? = event, !item.hasCheckedRules else { return event }
      item.checkRules()
      return .item(item)
    }

    /// Lets the reading end early.
    func cancel() {
      state.withLock { $0.isCancelled = true }
      free.signal()
    }

    private func read(_ arguments: [String], _ format: InputFormat?) {
      for argument in arguments {
        do {
          for input in try DossierInput.expand(argument) where !isCancelled {
            put(.input(input))
            readInput(input, format)
          }
        } catch {
          put(.unreadable(error))
        }
      }
      // One more than there are events: the end.
      available.signal()
    }

    private func readInput(_ input: String, _ format: InputFormat?) {
      do {
        var source = try DossierInput(input, format: format)
        while !isCancelled, var item = try source.reader.next() {
          // Whoever has time checks the rules: this side while it is ahead, the other while it waits.
          if state.withLock({ $0.waiting.count > 2 }) { item.checkRules() }
          put(.item(item))
        }
      } catch {
        put(.unreadable(error))
      }
    }

    private var isCancelled: Bool { state.withLock(\.isCancelled) }

    private func put(_ event: Event) {
      free.wait()
      state.withLock { $0.waiting.append(event) }
      available.signal()
    }
  }
#endif

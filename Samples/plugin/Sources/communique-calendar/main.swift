import CommuniqueCalendar
import CommuniqueCommand
import CommuniqueFormats

var formats = FormatRegistry.standard
formats.add(CalendarExporter())
CommuniqueCommand.run(formats: formats)

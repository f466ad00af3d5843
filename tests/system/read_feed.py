"""Reads a feed from standard input with an independent parser and prints what it understood.

usage: read_feed.py icalendar|libical|probe-icalendar|probe-libical

Output: JSON, a list of {uid, start, end, summary, description, location, status, categories, alarms};
times as seconds since 1970 by the zones that the feed itself defines, whole days as YYYY-MM-DD.
"""

import json
import sys
from datetime import datetime


def with_icalendar(text):
    from icalendar import Calendar

    feed = Calendar.from_ical(text)

    def when(value):
        if isinstance(value, datetime):
            return int(value.timestamp())
        return value.isoformat()

    def categories(event):
        value = event.get("CATEGORIES")
        return [] if value is None else [str(each) for each in value.cats]

    return [
        {
            "uid": str(event["UID"]),
            "start": when(event["DTSTART"].dt),
            "end": when(event["DTEND"].dt),
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "location": str(event.get("LOCATION", "")),
            "status": str(event["STATUS"]),
            "categories": categories(event),
            "alarms": [
                int(alarm["TRIGGER"].dt.total_seconds())
                for alarm in event.walk("VALARM")
            ],
        }
        for event in feed.walk("VEVENT")
    ]


def with_libical(text):
    import gi

    gi.require_version("ICalGLib", "3.0")
    from gi.repository import ICalGLib

    feed = ICalGLib.Component.new_from_string(text)
    kinds = ICalGLib.PropertyKind
    errors = feed.count_errors()
    if errors != 0:
        raise SystemExit("libical found %d errors" % errors)

    def components(parent, kind):
        one = parent.get_first_component(kind)
        while one is not None:
            yield one
            one = parent.get_next_component(kind)

    def properties(parent, kind):
        one = parent.get_first_property(kind)
        while one is not None:
            yield one
            one = parent.get_next_property(kind)

    def when(event, kind):
        time = event.get_first_property(kind).get_datetime_with_component(feed)
        if time.is_date():
            return "%04d-%02d-%02d" % (time.get_year(), time.get_month(), time.get_day())
        return time.as_timet_with_zone(time.get_timezone())

    def text_of(event, kind):
        found = event.get_first_property(kind)
        return "" if found is None else found.get_value().get_text()

    def alarms(event):
        for alarm in components(event, ICalGLib.ComponentKind.VALARM_COMPONENT):
            trigger = alarm.get_first_property(kinds.TRIGGER_PROPERTY).get_trigger()
            yield trigger.get_duration().as_int()

    return [
        {
            "uid": event.get_uid(),
            "start": when(event, kinds.DTSTART_PROPERTY),
            "end": when(event, kinds.DTEND_PROPERTY),
            "summary": text_of(event, kinds.SUMMARY_PROPERTY),
            "description": text_of(event, kinds.DESCRIPTION_PROPERTY),
            "location": text_of(event, kinds.LOCATION_PROPERTY),
            "status": event.get_first_property(kinds.STATUS_PROPERTY).get_value_as_string(),
            "categories": [
                each.get_categories()
                for each in properties(event, kinds.CATEGORIES_PROPERTY)
            ],
            "alarms": list(alarms(event)),
        }
        for event in components(feed, ICalGLib.ComponentKind.VEVENT_COMPONENT)
    ]


def main(task):
    if task == "probe-icalendar":
        import icalendar  # noqa: F401
    elif task == "probe-libical":
        import gi

        gi.require_version("ICalGLib", "3.0")
        from gi.repository import ICalGLib  # noqa: F401
    else:
        text = sys.stdin.buffer.read().decode("utf-8")
        read = with_icalendar if task == "icalendar" else with_libical
        json.dump(read(text), sys.stdout)


main(sys.argv[1])

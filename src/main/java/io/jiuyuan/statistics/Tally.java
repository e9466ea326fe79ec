package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.statistics.FigureSource.Counted;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Adds what the sources count up to cells, street by street. What it holds grows with the streets and the members of the
 * dimensions, not with the people.
 */
@Component
class Tally {

    private final List<FigureSource> sources;
    private final Units units;

    Tally(List<FigureSource> sources, Units units) {
        this.sources = sources;
        this.units = units;
    }

    /** All cities' cells, each city's in a fixed order. */
    Map<String, List<Cell>> count(Period period) {
        Map<String, Place> places = new HashMap<>();
        Map<String, Map<Key, Long>> cities = new TreeMap<>();
        sources.forEach(source -> source.count(period, counted -> {
            Place place = places.computeIfAbsent(counted.unitCode(), this::place);
            add(cities.computeIfAbsent(place.city(), city -> new TreeMap<>()), place, counted);
        }));
        Map<String, List<Cell>> cells = new TreeMap<>();
        cities.forEach((city, amounts) -> {
            List<Cell> all = new ArrayList<>(amounts.size());
            amounts.forEach((key, amount) -> all.add(new Cell(
                    key.place().district(),
                    key.place().unit(),
                    key.figure(),
                    key.dimension().name(),
                    key.member(),
                    amount)));
            cells.put(city, all);
        });
        return cells;
    }

    private static void add(Map<Key, Long> amounts, Place place, Counted counted) {
        Map<Dimension, String> members = new EnumMap<>(Dimension.class);
        members.putAll(counted.members());
        members.put(Dimension.TOTAL, "");
        members.forEach((dimension, member) ->
                amounts.merge(new Key(place, counted.figure(), dimension, member), counted.amount(), Long::sum));
    }

    private Place place(String unitCode) {
        String city = code(unitCode, Tier.CITY).orElse(unitCode);
        String district = code(unitCode, Tier.DISTRICT).orElse(city);
        return new Place(city, district, code(unitCode, Tier.STREET).orElse(district));
    }

    private Optional<String> code(String unitCode, Tier tier) {
        return units.atTier(unitCode, tier).map(Unit::code);
    }

    private record Place(String city, String district, String unit) {}

    private record Key(Place place, String figure, Dimension dimension, String member) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return text().compareTo(other.text());
        }

        private String text() {
            return String.join("\t", place.district(), place.unit(), figure, dimension.name(), member);
        }
    }
}

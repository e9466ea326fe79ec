package io.jiuyuan.statistics;

import io.jiuyuan.ledgers.Period;
import io.jiuyuan.organization.Tier;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import io.jiuyuan.statistics.FigureSource.Counted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * Adds what the sources count up to cells: every dimension street by street, and the total of each community. What it holds
 * grows with the units and the members of the dimensions, not with the people.
 */
@Component
class Tally {

    private final List<FigureSource> sources;
    private final Units units;

    Tally(List<FigureSource> sources, Units units) {
        this.sources = sources;
        this.units = units;
    }

    /** All cities' cells, each city's in the order of {@link Cell#ORDER}. */
    Map<String, List<Cell>> count(Period period) {
        Map<String, Place> places = new HashMap<>();
        Map<String, Map<Key, Long>> cities = new TreeMap<>();
        sources.forEach(source -> source.count(period, counted -> {
            Place place = places.computeIfAbsent(counted.unitCode(), this::place);
            add(cities.computeIfAbsent(place.city(), city -> new HashMap<>()), place, counted);
        }));
        Map<String, List<Cell>> cells = new TreeMap<>();
        cities.forEach((city, amounts) -> {
            List<Cell> all = new ArrayList<>(amounts.size());
            amounts.forEach((key, amount) -> all.add(new Cell(
                    key.district(), key.unit(), key.figure(), key.dimension().name(), key.member(), amount)));
            all.sort(Cell.ORDER);
            cells.put(city, all);
        });
        return cells;
    }

    private static void add(Map<Key, Long> amounts, Place place, Counted counted) {
        counted.members().forEach((dimension, member) -> add(amounts, place, counted, dimension, member));
        if (counted.whole()) {
            add(amounts, place, counted, Dimension.TOTAL, "");
            if (place.community() != null) {
                add(amounts, place, counted, Dimension.COMMUNITY, place.community());
            }
        }
    }

    private static void add(Map<Key, Long> amounts, Place place, Counted counted, Dimension dimension, String member) {
        amounts.merge(
                new Key(place.district(), place.unit(), counted.figure(), dimension, member),
                counted.amount(),
                Long::sum);
    }

    private Place place(String unitCode) {
        String city = code(unitCode, Tier.CITY).orElse(unitCode);
        String district = code(unitCode, Tier.DISTRICT).orElse(city);
        Optional<String> street = code(unitCode, Tier.STREET);
        return new Place(
                city,
                district,
                street.orElse(district),
                street.map(code -> code(unitCode, Tier.COMMUNITY).orElse(code)).orElse(null));
    }

    private Optional<String> code(String unitCode, Tier tier) {
        return units.atTier(unitCode, tier).map(Unit::code);
    }

    /** @param community the street itself for what it holds without a community; null above a street */
    private record Place(String city, String district, String unit, String community) {}

    private record Key(String district, String unit, String figure, Dimension dimension, String member) {}
}

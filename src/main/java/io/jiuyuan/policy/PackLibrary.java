package io.jiuyuan.policy;

import io.jiuyuan.policy.process.CategoryTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All packs with their decision tables, read and checked once at the start. */
final class PackLibrary {

    private static final int DISTRICT_DIGITS = 6;
    private static final String SHIPPED = "classpath:processes/policies/";

    private final Map<String, PolicyPack> packs = new TreeMap<>();
    /** By version and district, where a district has set values of its own. */
    private final Map<String, Map<String, PolicyPack>> ofDistricts = new HashMap<>();

    private final Map<String, CategoryTable> tables = new LinkedHashMap<>();
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    private PackLibrary() {}

    /**
     * @param directory packs of the installation, null without
     * @throws PolicyRefused naming the file and the place in it
     */
    static PackLibrary load(Path directory) {
        return load(directory, "");
    }

    /**
     * @param directory packs of the installation, null without
     * @param values where its own values are, a folder with one folder per city; empty without
     * @throws PolicyRefused naming the file and the place in it
     */
    static PackLibrary load(Path directory, String values) {
        PackLibrary library = new PackLibrary();
        Map<String, Found> found = new LinkedHashMap<>();
        library.collect(SHIPPED, found);
        if (directory != null) {
            if (!Files.isDirectory(directory)) {
                throw new PolicyRefused("jiuyuan.policy.directory is no directory: " + directory);
            }
            library.collect(directory.toUri().toString(), found);
        }
        OwnValues own = library.ownValues(values);
        found.values().forEach(each -> library.add(each, own));
        PackRules.checkValidity(library.packs.values());
        return library;
    }

    Collection<PolicyPack> packs() {
        return packs.values();
    }

    PolicyPack pack(String version) {
        return packs.get(version);
    }

    /** The tables that the packs name, by decision id. */
    Map<String, CategoryTable> tables() {
        return tables;
    }

    private record Found(PolicyPack pack, String file, Map<String, CategoryTable> near) {}

    private void add(Found found, OwnValues own) {
        PolicyPack pack = found.pack();
        CategoryTable categories =
                named(found, "recognition.categoryDecision", pack.recognition().categoryDecision());
        PackRules.checkTable(found.file(), pack, categories);
        pack.decisions().forEach(d -> named(found, "decisions", d.table()));
        packs.put(pack.version(), SubsidyRules.checked(found.file(), own.in(pack, null), tables));
        Map<String, PolicyPack> districts = new HashMap<>();
        own.districts(pack.city())
                .forEach(district ->
                        districts.put(district, SubsidyRules.checked(found.file(), own.in(pack, district), tables)));
        ofDistricts.put(pack.version(), districts);
    }

    private OwnValues ownValues(String place) {
        if (place.isBlank()) {
            return OwnValues.none();
        }
        List<OwnValues.File> files = new ArrayList<>();
        for (Resource resource : find((place.endsWith("/") ? place : place + "/") + "*/values*.yaml")) {
            files.add(OwnValues.read(name(resource), content(resource)));
        }
        if (files.isEmpty()) {
            throw new PolicyRefused("jiuyuan.policy.values holds no <city>/values.yaml: " + place);
        }
        return OwnValues.of(files);
    }

    /** The pack as it is in the district of that unit. */
    PolicyPack near(PolicyPack pack, String unitCode) {
        Map<String, PolicyPack> districts = ofDistricts.get(pack.version());
        return districts.isEmpty() || unitCode.length() < DISTRICT_DIGITS
                ? pack
                : districts.getOrDefault(unitCode.substring(0, DISTRICT_DIGITS), pack);
    }

    private CategoryTable named(Found found, String place, String decision) {
        CategoryTable table = found.near().get(decision);
        if (table == null) {
            throw new PolicyRefused(
                    found.file(),
                    place,
                    "no table " + decision + " in the folder of the pack; found "
                            + found.near().keySet());
        }
        CategoryTable other = tables.putIfAbsent(decision, table);
        if (other != null && !Arrays.equals(other.xml(), table.xml())) {
            throw new PolicyRefused(
                    found.file(),
                    place,
                    decision + " is the id of another pack's different table; give this one an id of its own");
        }
        return table;
    }

    /** Packs of one root; a later root replaces versions of an earlier one, within one root a version is unique. */
    private void collect(String root, Map<String, Found> all) {
        Map<String, Map<String, CategoryTable>> tablesByFolder = new LinkedHashMap<>();
        for (Resource resource : find(root + "*/*.dmn")) {
            CategoryTable table;
            try {
                table = CategoryTable.of(resource.getContentAsByteArray());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                throw (PolicyRefused)
                        new PolicyRefused(name(resource), "", "no usable decision table: " + e.getMessage())
                                .initCause(e);
            }
            if (tablesByFolder
                            .computeIfAbsent(folder(resource), f -> new LinkedHashMap<>())
                            .put(table.decisionId(), table)
                    != null) {
                throw new PolicyRefused(name(resource), "", "a second table " + table.decisionId() + " in this folder");
            }
        }
        List<String> here = new ArrayList<>();
        for (Resource resource : find(root + "*/policy*.yaml")) {
            PolicyPack pack = PackReader.read(name(resource), content(resource));
            if (here.contains(pack.version())) {
                throw new PolicyRefused(
                        name(resource),
                        "version",
                        pack.version() + " is also in "
                                + all.get(pack.version()).file());
            }
            here.add(pack.version());
            Found replaced = all.get(pack.version());
            Map<String, CategoryTable> near = new LinkedHashMap<>(replaced == null ? Map.of() : replaced.near());
            near.putAll(tablesByFolder.getOrDefault(folder(resource), Map.of()));
            all.put(pack.version(), new Found(pack, name(resource), near));
        }
    }

    private Resource[] find(String pattern) {
        try {
            return resources.getResources(pattern);
        } catch (IOException e) {
            throw new UncheckedIOException("Policy packs cannot be read: " + pattern, e);
        }
    }

    private static String content(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(Resource resource) {
        try {
            String url = resource.getURL().toString();
            return url.substring(0, url.lastIndexOf('/'));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folder and file, e.g. {@code tianjin/policy.yaml}. */
    private static String name(Resource resource) {
        String folder = folder(resource);
        return folder.substring(folder.lastIndexOf('/') + 1) + "/" + resource.getFilename();
    }
}

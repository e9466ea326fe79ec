package io.jiuyuan.oversight.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.jiuyuan.IntegrationTest;
import io.jiuyuan.organization.Unit;
import io.jiuyuan.organization.Units;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The manager's page as the server sends it: everything is there without a script. */
class OversightPageTests extends IntegrationTest {

    @Autowired
    MockMvc web;

    @Autowired
    Units units;

    @Test
    void theCityComparesItsSixteenDistrictsInOneTable() throws Exception {
        String html = read("/oversight", "city");
        List<Unit> districts = units.children("12");
        assertThat(districts).hasSize(16);
        String table = html.substring(html.indexOf("id=\"units\""), html.indexOf("id=\"road\""));
        assertThat(districts).allSatisfy(district -> assertThat(table).contains(">" + district.name() + "<"));
        for (Column column : Column.values()) {
            assertThat(table).contains(">" + column.label() + "<");
        }
    }

    @Test
    void everyChartHasItsTableInThePageAndTheTableIsOpen() throws Exception {
        String html = read("/oversight", "city");
        List<String> tables = Pattern.compile("data-table=\"([^\"]+)\"")
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(tables).hasSizeGreaterThanOrEqualTo(7);
        assertThat(tables).allSatisfy(table -> assertThat(html).contains("id=\"" + table + "\""));
        assertThat(html).contains("<details class=\"data\" open").doesNotContain("<details class=\"data\">");
        assertThat(html.replaceAll("<script type=\"module\" src=[^>]*></script>", ""))
                .doesNotContain("<script", " onclick=");
    }

    @ParameterizedTest
    @EnumSource(Column.class)
    void everyColumnSortsBothWays(Column column) throws Exception {
        assertThat(read("/oversight?sort=" + column, "city")).contains("aria-sort=\"descending\"");
        assertThat(read("/oversight?ascending=true&sort=" + column, "city")).contains("aria-sort=\"ascending\"");
    }

    @Test
    void anUnknownColumnIsPassedOver() throws Exception {
        assertThat(read("/oversight?sort=nonsense&ascending=perhaps", "city")).doesNotContain("aria-sort");
    }

    @Test
    void aMonthThatIsNoneIsToldAtItsField() throws Exception {
        web.perform(get("/api/oversight/MONTH_PLACED?month=2026-13")
                        .with(user("city").roles("CITY")))
                .andExpect(status().isUnprocessableEntity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"district", "bureau", "city"})
    void aManagerStartsWhereTheWorstIsSeen(String username) throws Exception {
        assertThat(read("/", username)).contains("需要督促的事项");
    }

    @ParameterizedTest
    @ValueSource(strings = {"community", "finance", "auditor", "admin"})
    void othersStartWithTheirWork(String username) throws Exception {
        assertThat(read("/", username)).doesNotContain("需要督促的事项");
    }

    @Test
    void theChartsComeFromHereAndAreKeptByTheBrowser() throws Exception {
        String script = new String(
                getClass()
                        .getResourceAsStream("/static/public/oversight-charts.js")
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        String library = Pattern.compile("LIBRARY = '([^']+)'")
                .matcher(script)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        String cached = web.perform(get(library).with(user("city").roles("CITY")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("Cache-Control");
        assertThat(cached).contains("max-age=31536000");
    }

    private String read(String path, String username) throws Exception {
        return web.perform(page(path, username))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static MockHttpServletRequestBuilder page(String path, String username) {
        return get(path).accept(MediaType.TEXT_HTML).with(user(username).roles(username.toUpperCase(Locale.ROOT)));
    }
}

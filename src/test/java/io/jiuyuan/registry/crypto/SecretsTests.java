package io.jiuyuan.registry.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jiuyuan.registry.Secrets;
import java.util.Base64;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SecretsTests {

    private static final String ONE =
            Base64.getEncoder().encodeToString("1".repeat(32).getBytes());
    private static final String TWO =
            Base64.getEncoder().encodeToString("2".repeat(32).getBytes());

    private final Secrets secrets = new AesSecrets(new CryptoProperties(Map.of("k1", ONE), "k1", TWO));
    private final Secrets rotated = new AesSecrets(new CryptoProperties(Map.of("k1", ONE, "k2", TWO), "k2", TWO));

    @Property(tries = 200)
    void whatWasSealedOpens(@ForAll String plain) {
        assertThat(secrets.open("p", secrets.seal("p", plain).text())).isEqualTo(plain);
    }

    @Test
    void theSameTextIsSealedDifferentlyEachTime() {
        assertThat(secrets.seal("p", "x").text())
                .isNotEqualTo(secrets.seal("p", "x").text());
    }

    @Test
    void aTextMovedToAnotherRowDoesNotOpen() {
        String text = secrets.seal("person-phone:1", "13800138000").text();

        assertThatThrownBy(() -> secrets.open("person-phone:2", text)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChangedTextDoesNotOpen() {
        String text = secrets.seal("p", "13800138000").text();
        char last = text.charAt(text.length() - 5);
        String changed =
                text.substring(0, text.length() - 5) + (last == 'A' ? 'B' : 'A') + text.substring(text.length() - 4);

        assertThatThrownBy(() -> secrets.open("p", changed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void afterARotationOldTextsOpenAndNewOnesAreUnderTheNewKey() {
        Secrets.Sealed old = secrets.seal("p", "x");

        assertThat(rotated.open("p", old.text())).isEqualTo("x");
        assertThat(rotated.seal("p", "x").keyId()).isEqualTo("k2");
        assertThat(rotated.lookupHash("x")).isEqualTo(secrets.lookupHash("x"));
        assertThatThrownBy(() -> secrets.open("p", rotated.seal("p", "x").text()))
                .hasMessageContaining("k2");
    }

    @Test
    void productionRefusesDemoKeys() {
        CryptoProperties demo = new CryptoProperties(
                Map.of("demo", CryptoProperties.DEMO_KEY), "demo", CryptoProperties.DEMO_LOOKUP_KEY);
        CryptoProperties oldDemoKeyLeft =
                new CryptoProperties(Map.of("demo", CryptoProperties.DEMO_KEY, "k1", ONE), "k1", TWO);

        assertThat(new DemoKeyCheck(demo).refusal()).isPresent();
        assertThat(new DemoKeyCheck(oldDemoKeyLeft).refusal()).isPresent();
        assertThat(new DemoKeyCheck(new CryptoProperties(Map.of("k1", ONE), "k1", TWO)).refusal())
                .isEmpty();
    }

    @Test
    void aKeyOfTheWrongLengthStopsTheStartAndNamesItself() {
        assertThatThrownBy(() -> new AesSecrets(new CryptoProperties(Map.of("k1", "c2hvcnQ="), "k1", TWO)))
                .hasMessageContaining("keys.k1");
    }
}

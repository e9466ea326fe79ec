package io.jiuyuan.organization;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** Passwords that an administrator hands over and that hold for one login. */
@Component
class OneTimePasswords {

    /** Without letters and digits that look alike on paper. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 14;
    private static final int CHEAPEST = 4;

    private final SecureRandom random = new SecureRandom();

    /** 80 random bits need no slow hash, and a list of a thousand officers is imported in seconds. */
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(CHEAPEST, random);

    String generate() {
        return random.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(SIGNS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    /** In the form of the application's encoder, whose prefix tells the kind of hash. */
    String hash(String password) {
        return "{bcrypt}" + encoder.encode(password);
    }
}
